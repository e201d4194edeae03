import { CommandBookView } from '@/components/commands/command-book-view'
import { piecesOf } from '@/components/commands/pieces'
import type { ShownGroup } from '@/components/commands/types'
import { preloadFont } from '@/components/shell/preload-font'
import { lessonsOf, lessonUrl } from '@/lib/content/model'
import { readSnapshot } from '@/lib/content/snapshot.server'
import '@/components/commands/commands.css'
import { pageMetadata } from '@/lib/sharing/metadata.server'

export const generateMetadata = () => pageMetadata('/so-tay')

export default async function Page() {
  preloadFont('jetbrains-mono-400')
  const { site } = await readSnapshot()
  const lessons = new Map(site.courses.flatMap(lessonsOf).map(lesson => [lesson.id, lesson]))
  const groups = site.commands.groups.map((group): ShownGroup => {
    const { id, tool, title } = group
    const commands = group.commands.map(command => {
      const lesson = command.lesson === undefined ? undefined : lessons.get(command.lesson)
      return {
        id: command.id,
        does: command.does,
        effect: command.effect,
        note: command.note,
        lesson: lesson && { title: `Bài ${lesson.number}. ${lesson.title}`, url: lessonUrl(lesson) },
        pieces: piecesOf(site.commands, group, command),
      }
    })
    return { id, tool, title, commands }
  })
  const count = groups.reduce((sum, group) => sum + group.commands.length, 0)
  return (
    <div className="shell py-10">
      <h1 className="text-[2rem]">Sổ tay lệnh</h1>
      <p className="mt-3 max-w-[43rem] text-muted">
        {count} lệnh xếp theo việc bạn muốn làm. Chạm vào một cờ để biết nó làm gì. Điền tên cluster, service, Region
        của bạn một lần, mọi lệnh đổi theo và được nhớ trên máy này.
      </p>
      <CommandBookView groups={groups} placeholders={site.commands.placeholders} />
    </div>
  )
}
