/** A process that takes the lock of a folder when it is told `take`, gives it back when told `release`, and says how it went. */
import { createInterface } from 'node:readline'
import { type FolderLock, lockFolder } from '../lock.server'

const [, , folder = ''] = process.argv
let held: FolderLock | undefined
const say = (line: string) => process.stdout.write(`${line}\n`)

for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'release') {
    held?.release()
    say('released')
    continue
  }
  try {
    held = lockFolder(folder)
    say('held')
  } catch (error) {
    say((error as Error).message)
  }
}
