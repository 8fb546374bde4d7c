"""The printing kit: values in, PDF and workbooks out. Knows no subject."""
