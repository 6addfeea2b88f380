"""Reads of channels. The database cuts them to what the current reader may see."""
