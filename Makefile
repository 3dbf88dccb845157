# What a person can do here; `make help` lists it.
SHELL := /bin/sh
BUILD_PACKAGES := libedit-dev liblua5.4-dev libsqlite3-dev libxlsxwriter-dev pkg-config zlib1g-dev
CHECK_PACKAGES := chromium fonts-noto-cjk libpython3.11-testsuite lua-check python3 python3-pip sqlite3 tidy
LUNARIA := .build/release/lunaria

.PHONY: help demo build test check format bench clean setup setup-check

help: ## Show what can be done.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: build ## Build, make a demonstration workspace and pay a commission on it.
	@.ci/demo $(LUNARIA)

build: setup ## Build the release binary.
	swift build -c release --product lunaria

test: setup setup-check ## Run all tests.
	swift build --build-tests
	swift test --skip-build

check: setup setup-check ## Check format, imports, layers, Lua files, plugins, the reference, the bare build, decimal vectors and memory safety.
	swift format lint --strict --parallel -r Sources Tests Package.swift
	.ci/check-layers
	luacheck --quiet --no-color plugins scripts Sources Tests
	swift build --build-tests --explicit-target-dependency-import-check error
	.build/debug/lunaria plugin check
	.ci/check-reference .build/debug/lunaria
	.ci/check-bare
	swift test --skip-build --filter DecimalVectorTests
	LSAN_OPTIONS=suppressions=.ci/leak-suppressions:print_suppressions=0 \
	    swift test --sanitize=address --disable-xctest --scratch-path .build-asan --filter 'AllocationFailure'

format: ## Format the Swift files in place.
	swift format format -i --parallel -r Sources Tests Package.swift

bench: setup ## Measure what calls between Lua and Swift cost.
	swift run -c release luavm-measure

clean: ## Remove everything that was built.
	rm -rf .build .build-asan .build-bare

setup:
	@.ci/install-packages $(BUILD_PACKAGES)

setup-check:
	@.ci/install-packages $(CHECK_PACKAGES)
	@.ci/install-python-packages
