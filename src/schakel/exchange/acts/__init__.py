"""Every change the desk makes. An act is check, do, record, in one transaction (law 1)."""
