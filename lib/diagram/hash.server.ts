import { createHash } from 'node:crypto'

/** Raise when drawing changes, so that every picture is drawn anew. Includes the version of mermaid. */
const drawingVersion = 'mermaid-11.17.2/4'

/** Name of a diagram's picture: 16 hex digits of its text and of how it is drawn. Steps light parts up and do not change the picture. */
export function diagramHash(source: string): string {
  const drawn = source
    .normalize('NFC')
    .split('\n')
    .map(line => line.trimEnd())
    .filter(line => !/^\s*%%\s*step\b/.test(line))
    .join('\n')
    .trim()
  return createHash('sha256').update(drawingVersion).update('\0').update(drawn).digest('hex').slice(0, 16)
}
