import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{lib,components,scripts,docs}/**/*.test.{ts,tsx}'],
    globalSetup: 'lib/database/testing/global-setup.server.ts',
    testTimeout: 20_000,
  },
})
