"""The kinds of channel this node knows, by name."""

from schakel.channels.base import Plugin

_plugins: dict[str, Plugin] = {}


def register(plugin: Plugin) -> None:
    """Make a kind of channel known; the same kind again replaces it."""
    _plugins[plugin.kind] = plugin


def plugin(kind: str) -> Plugin:
    """Return the plugin of a kind. Raises LookupError naming the kinds there are."""
    try:
        return _plugins[kind]
    except KeyError:
        message = f"There is no channel of kind {kind!r}; known are {', '.join(sorted(_plugins)) or 'none'}."
        raise LookupError(message) from None
