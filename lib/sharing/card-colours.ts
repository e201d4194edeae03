const roles = [
  'paper',
  'surface',
  'sunk',
  'ink',
  'muted',
  'line',
  'accent',
  'rust',
  'marine',
  'moss',
  'ochre',
  'plum',
  'steel',
] as const

export type CardColours = Readonly<Record<(typeof roles)[number], string>>

/**
 * The light colours of the site's tokens, `#rrggbb`, read from the text of app/globals.css, where they stand once.
 * @throws Error when one is missing.
 */
export function cardColours(css: string): CardColours {
  const light = (role: string): [string, string] => {
    const found = new RegExp(`--color-${role}: light-dark\\((#[0-9a-f]{6}),`).exec(css)?.[1]
    if (found === undefined) throw new Error(`app/globals.css has no light colour --color-${role}`)
    return [role, found]
  }
  return Object.fromEntries(roles.map(light)) as CardColours
}
