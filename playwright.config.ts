import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/browser/find-chromium'

const { executablePath, args } = findChromium()
const port = Number(process.env.E2E_PORT ?? 3417)

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'vi-VN',
    viewport: { width: 360, height: 740 },
    launchOptions: { executablePath, args },
    trace: 'retain-on-failure',
  },
  webServer: {
    command: 'tsx scripts/start.ts',
    // Classes of these journeys are kept apart from those of a running site.
    env: { PORT: String(port), BEN_DATA: `.cache/e2e-${port}`, BEN_LOG: 'off' },
    url: `http://127.0.0.1:${port}/`,
    timeout: 180_000,
    reuseExistingServer: false,
  },
})
