/** A process that takes answers into a data folder until it is killed, and says each as soon as it is acknowledged. */
import { openInFolder } from './open-sql.server'
import { newClass } from './store-class'

const [, , folder = ''] = process.argv
const { store } = openInFolder(folder)
const { id, join, command, answer } = await newClass(store)
const say = (line: string) => process.stdout.write(`${line}\n`)

const learners = Array.from({ length: 10 }, (_, i) => i)
for (const i of learners) await join(i)
await command({ type: 'ask', item: 0, seconds: null })
say(id)
const takeAnswers = async (i: number) => {
  for (let seq = 1; ; seq++) if ((await answer(i, `chọn ${seq}`, { seq })) === 'accepted') say(`${i} ${seq}`)
}
await Promise.all(learners.map(takeAnswers))
