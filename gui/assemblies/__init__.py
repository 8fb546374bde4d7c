"""业主大会: the list, and one assembly from its preparation to its filing, stage by stage."""
