import type { Finding } from '@/lib/kernel/finding'

/** Vietnamese letters must be precomposed (NFC), else search, comparison and fonts see other letters than the reader does. */
export function checkText(path: string, text: string): Finding[] {
  return text.split('\n').flatMap((line, index) => {
    if (line === line.normalize('NFC')) return []
    const column = [...line].findIndex(
      (_, i, all) =>
        all.slice(0, i + 1).join('') !==
        all
          .slice(0, i + 1)
          .join('')
          .normalize('NFC'),
    )
    const mend = 'convert the file to NFC (an editor or `uconv -x nfc` does it)'
    return [
      {
        rule: 'nfc',
        level: 'error',
        path,
        line: index + 1,
        column: column + 1,
        message: 'the text is not in NFC',
        mend,
      },
    ]
  })
}
