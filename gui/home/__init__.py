"""工作台: what is due, how the running assemblies stand, what was printed and backed up last."""
