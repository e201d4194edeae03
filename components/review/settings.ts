const key = 'ben-container:review'

/** How a learner likes to review; kept on the device. */
export interface ReviewSettings {
  /** Whether confidence is asked for before the verdict. */
  readonly confidence: boolean
  /** Cards in a session. */
  readonly size: number
}

export const sessionSizes = [10, 20, 40] as const
export const defaultSettings: ReviewSettings = { confidence: true, size: 20 }

export function readSettings(): ReviewSettings {
  try {
    const { confidence, size } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Record<string, unknown>>
    return {
      confidence: confidence !== false,
      size: sessionSizes.find(one => one === size) ?? defaultSettings.size,
    }
  } catch {
    return defaultSettings
  }
}

export function writeSettings(settings: ReviewSettings): void {
  try {
    localStorage.setItem(key, JSON.stringify(settings))
  } catch {
    // The choice then holds until the page is closed.
  }
}
