/** Serves a built project folder as the site is served: `tsx bench/serve-folder.ts <folder> <port>`. */
import { serve } from '../scripts/serve'

const [folder = '.', port = '0'] = process.argv.slice(2)
await serve(Number(port), folder)
console.log('ready')
