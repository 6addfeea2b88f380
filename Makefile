# `make` alone says what there is.
PY = .venv/bin/python

.PHONY: help demo test test-deep bench lint clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' Makefile | expand -t 12

demo: ## a whole node for demonstration, at http://127.0.0.1:8000 (PORT=...); Ctrl-C stops it
	@tools/setup run
	@$(PY) -m schakel demo --with-parent

test: ## linters, types, house rules and all tests, in under 10 minutes
	@tools/setup dev
	@$(PY) tools/check.py test

test-deep: ## everything of `make test` on every PostgreSQL found, and mutants of the rules
	@tools/setup dev
	@$(PY) tools/check.py deep

bench: ## what a node costs on this machine, each figure beside a peer of the same run
	@tools/setup run
	@$(PY) tools/bench

lint: ## linters, types and house rules only
	@tools/setup dev
	@$(PY) tools/check.py lint

clean: ## remove .venv, caches and the demonstration's data
	@sh tools/clean
