import { memo } from 'react'
import { Drawn } from '@/components/question/drawn'
import type { PaperHead } from '@/lib/exam/paper/settings'
import { type PaperPart, type PaperVersion, printedQuestions } from '@/lib/exam/paper/versions'
import { partWords, roman } from './part-words'
import { PrintedBody } from './printed-body'

/** The head of a paper: school and subject, title and time, a line to write a name on, the code in a box. */
export function PaperTop(props: { head: PaperHead; minutes: number | null; code: string | undefined; count: number }) {
  const { head, minutes, code, count } = props
  return (
    <header className="paper-top">
      <div className="paper-top-two">
        <div>
          <b>{head.truong || 'Trường: ……………………………'}</b>
          {head.lop && <span>Lớp: {head.lop}</span>}
        </div>
        <div>
          <h2 className="paper-title">{head['tieu-de'] || 'Đề kiểm tra'}</h2>
          {head.mon && <span>Môn: {head.mon}</span>}
          <span>
            {count} câu{minutes !== null && `, thời gian làm bài ${minutes} phút`}
          </span>
        </div>
      </div>
      <div className="paper-name">
        <p>
          <span>Họ và tên:</span>
          <i />
          {!head.lop && (
            <>
              <span>Lớp:</span>
              <i className="paper-short" />
            </>
          )}
          <span>Số báo danh:</span>
          <i className="paper-short" />
        </p>
        {code !== undefined && (
          <p className="paper-code">
            Mã đề <b>{code}</b>
          </p>
        )}
      </div>
    </header>
  )
}

function Part({ part, place }: { part: PaperPart; place: number }) {
  const { name, how } = partWords[part.format]
  return (
    <section className="paper-part">
      <h3>
        PHẦN {roman[place]}. {name}. <span>{how}</span>
      </h3>
      {part.questions.map(({ number, question }) => (
        <div key={question.id} className="q" data-question={question.id}>
          <div className="q-prompt">
            <b>Câu {number}.</b> <Drawn html={question.prompt} block />
          </div>
          <PrintedBody question={question} />
        </div>
      ))}
    </section>
  )
}

/** The parts do not change while a title is being typed. */
const Parts = memo(function Parts({ version }: { version: PaperVersion }) {
  return version.parts.map((part, i) => <Part key={part.format} part={part} place={i} />)
})

/** One paper, whole. */
export function VersionSheet(props: { version: PaperVersion; head: PaperHead; minutes: number | null }) {
  const { version, head, minutes } = props
  return (
    <>
      <PaperTop head={head} minutes={minutes} code={version.code} count={printedQuestions(version).length} />
      <Parts version={version} />
      <p className="paper-end">HẾT</p>
    </>
  )
}
