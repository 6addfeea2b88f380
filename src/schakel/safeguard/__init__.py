"""Safeguard: users, units, roles, compartments, access and the books."""
