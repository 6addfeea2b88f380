"""The parts of `rules.clocks.clock`: events, the law they run under, and how each kind of event moves a due."""
