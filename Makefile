# Yuanba: the commands a newcomer needs. They want a Swift toolchain and make; what else is missing they install.
.PHONY: help setup run test bench format graph

help: ## What there is to do
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST)

setup: ## Installs the libraries that building needs
	@bin/setup build

run: ## Builds, makes the sample county once and serves it on http://127.0.0.1:8080
	@bin/run

test: ## Runs every test: rules, both engines, command line, API, browser; STRICT=1 adds what CI asks of the sources
	@bin/test $(if $(STRICT),--strict)

bench: ## Measures on this machine, all rows in one run
	@bin/setup bench
	@bin/bench

format: ## Formats the Swift sources in place
	swift format --in-place --parallel --recursive Sources Tests Package.swift

graph: ## Draws the rooms of Package.swift into docs/ARCHITECTURE.md
	@bin/graph
