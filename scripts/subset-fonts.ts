/** `npm run subset-fonts`: makes public/fonts from the whole fonts: what Vietnamese and code need, and no more. */

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import subsetFont from 'subset-font'

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i))

/** The twelve vowels in both cases, bare and with each of the five tone marks. */
const vowels = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'].flatMap(vowel =>
  ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map(tone => (vowel + tone).normalize('NFC')),
)
const text = [...range(0x20, 0x7e), ...vowels, ...'đĐ₫\u00a0«»°±·×÷–—‘’“”•…‹›€←↑→↓−≈≠≤≥'].join('')
/** Frames of trees and tables in a terminal's output. */
const frames = [...'│├└─┌┐┘┬┴┼✓✗'].join('')

const fonts = [
  { name: 'be-vietnam-pro-400', source: 'be-vietnam-pro/400Regular/BeVietnamPro_400Regular', text },
  { name: 'be-vietnam-pro-600', source: 'be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold', text },
  // Ligatures would show `->` and `!=` as what the learner cannot type.
  { name: 'jetbrains-mono-400', source: 'jetbrains-mono/400Regular/JetBrainsMono_400Regular', text: text + frames },
]

// Hints are half of a file and serve only small text on screens of few pixels. (Not yet in the package's own types.)
const options = { targetFormat: 'woff2', noHinting: true, noLayoutClosure: true } as const

for (const { name, source, text: wanted } of fonts) {
  const whole = await readFile(join('node_modules/@expo-google-fonts', `${source}.ttf`))
  const small = await subsetFont(whole, wanted, options)
  await writeFile(join('public/fonts', `${name}.woff2`), small)
  console.log(`public/fonts/${name}.woff2: ${(small.length / 1024).toFixed(1)} KiB`)
}
