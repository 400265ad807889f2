import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'sandbox/**/*.test.ts', 'scripts/**/*.test.ts', 'e2e/**/*.test.ts'],
    // A test that has to play a tenant's week shares two cores with the others.
    testTimeout: 20_000,
  },
})
