"""工作台 and 进度通报: what the office's records add up to, over all subjects."""
