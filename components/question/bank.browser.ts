import { type BankIndex, type BankQuestion, bankIndexUrl, bankUrl } from '@/lib/question/bank'

const loaded = new Map<string, Promise<unknown>>()

/** Loads a file of the bank once; one that failed is asked for again the next time. */
function load<T>(url: string): Promise<T> {
  const known = loaded.get(url)
  if (known) return known as Promise<T>
  const fresh = fetch(url).then(response => {
    if (!response.ok) throw new Error(`${url}: ${response.status}`)
    return response.json() as Promise<T>
  })
  loaded.set(url, fresh)
  fresh.catch(() => loaded.delete(url))
  return fresh
}

/** What can be asked, a course an entry. Rejects when the network does. */
export const loadBankIndex = (): Promise<readonly BankIndex[]> => load(bankIndexUrl)

/** The questions of a lesson. Rejects when the network does. */
export const loadLessonBank = (lesson: string): Promise<readonly BankQuestion[]> => load(bankUrl(lesson))

/** Questions by id, from as many lessons as they stand in. Ids that no lesson holds any more are left out. */
export async function loadQuestions(
  wanted: readonly { readonly id: string; readonly lesson: string }[],
): Promise<ReadonlyMap<string, BankQuestion>> {
  const lessons = [...new Set(wanted.map(({ lesson }) => lesson))]
  const all = (await Promise.all(lessons.map(loadLessonBank))).flat()
  const ids = new Set(wanted.map(({ id }) => id))
  return new Map(all.filter(({ id }) => ids.has(id)).map(question => [question.id, question]))
}
