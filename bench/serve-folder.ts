/** Serves a built project folder as the site is served: `tsx bench/serve-folder.ts <folder> <port>`. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../scripts/serve'

const [folder = '.', port = '0'] = process.argv.slice(2)
// Two sites are served at once, and a data folder is one process's.
process.env.BEN_DATA = mkdtempSync(join(tmpdir(), 'ben-bench-'))
await serve(Number(port), folder)
console.log('ready')
