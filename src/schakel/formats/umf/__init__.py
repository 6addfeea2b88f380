"""The Schakel envelope as XML shaped after the Universal Message Format: the same members, in elements.

Shaped after its published ideas only: UMF's own schema is not public, and nothing here is validated against it.
"""

from schakel.formats.umf.glance import glance_xml
from schakel.formats.umf.read import read_xml
from schakel.formats.umf.shape import NAMESPACE
from schakel.formats.umf.write import write_xml

__all__ = ["NAMESPACE", "glance_xml", "read_xml", "write_xml"]
