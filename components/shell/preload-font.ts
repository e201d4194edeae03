import { preload } from 'react-dom'

/** Asks for a font of public/fonts before the styles do: `optional` fonts that come later than the text are not used. */
export function preloadFont(name: 'be-vietnam-pro-400' | 'be-vietnam-pro-600' | 'jetbrains-mono-400'): void {
  preload(`/fonts/${name}.woff2`, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
}
