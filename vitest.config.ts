import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    environment: 'node',
    // Nothing here keeps state in a module that another file would mind; starting a process for each file took as long as the tests.
    pool: 'threads',
    isolate: false,
    include: ['src/**/*.test.ts', 'sandbox/**/*.test.ts', 'scripts/**/*.test.ts', 'e2e/**/*.test.ts'],
    // A test that has to play a tenant's week shares two cores with the others.
    testTimeout: 20_000,
  },
})
