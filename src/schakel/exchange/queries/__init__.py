"""Every read of the desk, already cut to what the reader may see."""
