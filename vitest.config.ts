import { defineConfig } from 'vitest/config'

/** Unit tests lie beside the modules; golden, contract, property and end-to-end tests in test/. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'web/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/setup/build.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
