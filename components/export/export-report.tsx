import { useState } from 'react'
import { Icon } from '@/components/ui/icon'
import type { Selection } from '@/lib/export/book'
import type { ExportFormat } from '@/lib/export/formats'
import { changeWords, leftOutWords } from '@/lib/export/notes'
import { download } from './files.browser'
import type { FileState } from './use-file'

interface Props {
  readonly format: ExportFormat
  readonly state: FileState
  readonly retry: () => void
  /** False when the format packs one lesson and none was picked. */
  readonly whole: boolean
  readonly pickLesson: () => void
}

/** What the file holds, what was changed for it and what stays behind, and the button that saves it. */
export function ExportReport({ format, state, retry, whole, pickLesson }: Props) {
  return (
    <section className="export-report" aria-labelledby="tep">
      <h2 id="tep" className="text-[1.25rem]">
        Tệp {format.name}
      </h2>
      {whole ? (
        <Outcome format={format} state={state} retry={retry} />
      ) : (
        <>
          <p>{format.name} đóng gói từng bài một.</p>
          <button type="button" className="btn" onClick={pickLesson}>
            Chọn một bài
          </button>
        </>
      )}
    </section>
  )
}

function Outcome({ format, state, retry }: Pick<Props, 'format' | 'state' | 'retry'>) {
  if (state.kind === 'making') return <p role="status">Đang chuẩn bị tệp…</p>
  if (state.kind === 'failed')
    return (
      <>
        <p role="alert" className="text-bad">
          Chưa tải được kho câu hỏi. Hãy kiểm tra mạng rồi thử lại.
        </p>
        <button type="button" className="btn" onClick={retry}>
          Thử lại
        </button>
      </>
    )
  const { exported, selection } = state.made
  const name = `${selection.name}${format.id === format.ending ? '' : `-${format.id}`}.${format.ending}`
  return (
    <>
      <p role="status">
        {exported.taken > 0 ? `${exported.taken} câu có trong tệp` : 'Không câu nào đưa vào tệp được'}
        {exported.leftOut.length > 0 ? `, ${exported.leftOut.length} câu không đưa vào được.` : '.'}
      </p>
      <Save name={name} disabled={exported.taken === 0} save={() => download(exported, name, format.type)} />
      <Groups
        title="Được đổi cho vừa định dạng"
        items={exported.changed.map(({ id, how }) => ({ id, words: changeWords[how].vi }))}
        selection={selection}
      />
      <Groups
        title="Không đưa vào được"
        items={exported.leftOut.map(({ id, why }) => ({ id, words: leftOutWords[why].vi }))}
        selection={selection}
      />
    </>
  )
}

function Save({ name, disabled, save }: { name: string; disabled: boolean; save: () => void }) {
  const [saved, setSaved] = useState<string>()
  const onClick = () => {
    save()
    setSaved(name)
  }
  return (
    <>
      <button type="button" className="btn btn-primary" disabled={disabled} onClick={onClick}>
        <Icon name="download" /> Tải về
      </button>
      <p className="export-name" role="status">
        {saved === name ? `Đã lưu ${name}` : name}
      </p>
    </>
  )
}

interface Item {
  readonly id: string
  readonly words: string
}

/** Questions under what is said of them, each with a link to where it is asked. */
function Groups({ title, items, selection }: { title: string; items: readonly Item[]; selection: Selection }) {
  if (items.length === 0) return null
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(item.words, [...(groups.get(item.words) ?? []), item])
  return (
    <>
      <h3 className="export-group-title">{title}</h3>
      {[...groups].map(([words, group]) => (
        <details key={words} className="export-group">
          <summary>
            {group.length} câu: {words}
          </summary>
          <ul>
            {group.map(({ id }) => (
              <li key={id}>
                <QuestionLink id={id} selection={selection} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  )
}

/** Longest beginning of a prompt that names its question, in characters. */
const longest = 90

function QuestionLink({ id, selection }: { id: string; selection: Selection }) {
  const lesson = selection.lessons.find(one => one.questions.some(question => question.id === id))
  const prompt = lesson?.questions.find(question => question.id === id)?.prompt ?? ''
  const words = prompt.replace(/[`*]/g, '').replace(/\s+/g, ' ')
  return (
    <a href={`${lesson?.url ?? ''}#cau-${id}`}>
      Bài {lesson?.number}: {words.length > longest ? `${words.slice(0, longest).replace(/\s\S*$/, '')}…` : words}
    </a>
  )
}
