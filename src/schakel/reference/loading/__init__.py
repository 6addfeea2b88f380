"""From files to tables: read and check, compare, apply. Used after each migrate and by `schakel reference`."""
