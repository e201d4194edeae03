/** `tsx scripts/hash-source-runs.ts FILE… > lib/content/fixtures/source-runs.txt`: hashes of all runs of eight words of the source documents. */
import { readFile } from 'node:fs/promises'
import { runHashes } from '@/lib/content/source-runs'

const texts = await Promise.all(process.argv.slice(2).map(path => readFile(path, 'utf8')))
const hashes = new Set(texts.flatMap(text => runHashes(text).map(run => run.hash)))
console.log([...hashes].sort().join('\n'))
