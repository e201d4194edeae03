import type { BankIndex } from '@/lib/question/bank'

/** What the address of the page brought: why it could not be opened, what is to be known of it, and the course it asks about. */
export function Opening(props: {
  courses: readonly BankIndex[]
  course: string
  faults: readonly string[]
  notes: readonly string[]
  onCourse: (course: string) => void
}) {
  const { courses, course, faults, notes, onCourse } = props
  return (
    <>
      {faults.length > 0 && (
        <div role="alert" className="exam-note text-bad">
          <p>Không mở được liên kết của đề:</p>
          <ul>
            {faults.map(fault => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
      {notes.map(note => (
        <p key={note} className="exam-note" role="status">
          {note}
        </p>
      ))}
      {courses.length > 1 && (
        <label className="exam-course named-field">
          <span>Khóa học</span>
          <select className="field" value={course} onChange={event => onCourse(event.target.value)}>
            {courses.map(one => (
              <option key={one.course} value={one.course}>
                {one.title}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  )
}
