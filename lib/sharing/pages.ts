/** A page that stands whatever the course. Lessons and courses describe themselves. */
export interface SitePage {
  readonly path: string
  /** The page's name in search results and on cards. */
  readonly title: string
  readonly description: string
  /** Shows a learner's own data or answers to a query: of no use to anyone else, so search engines are told to leave it out. */
  readonly personal?: true
  /** At most four letters on the container of the page's own card; a page without shares the card of the home page. */
  readonly stencil?: string
}

export const siteName = 'Bến Container'

/** Every such page: a new page of app/ is one more entry here (a test holds the two against each other). */
export const sitePages = [
  {
    path: '/',
    title: 'Học container trên AWS bằng tiếng Việt',
    description:
      'Học container trên AWS bằng tiếng Việt: bài học có nguồn và ngày kiểm, sơ đồ từng bước, câu hỏi giải thích từng lựa chọn.',
    stencil: 'BẾN',
  },
  {
    path: '/thuat-ngu',
    title: 'Thuật ngữ',
    description: 'Thuật ngữ container và AWS, giải thích bằng tiếng Việt, kèm bài học dùng đến.',
    stencil: 'A–Z',
  },
  {
    path: '/so-tay',
    title: 'Sổ tay lệnh',
    description:
      'Lệnh docker, ECR, ECS, logs, eksctl, kubectl theo việc cần làm: lọc không dấu, điền một lần, giải thích từng cờ, in bốn trang A4.',
    stencil: 'LỆNH',
  },
  {
    path: '/cap-nhat',
    title: 'Sổ dữ kiện',
    description:
      'Mọi con số, giới hạn, giá và mốc thời gian mà khóa học dùng: giá trị, nguồn, ngày kiểm, và điều cần đính chính.',
    stencil: 'MỚI',
  },
  {
    path: '/tien-do',
    title: 'Tiến độ của bạn',
    description:
      'Những gì bạn đã học, câu cần xem lại, và cách mang tiến độ sang máy khác. Dữ liệu chỉ nằm trên máy bạn.',
    personal: true,
  },
  {
    path: '/tim',
    title: 'Tìm kiếm',
    description: 'Tìm trong bài học, câu hỏi, thuật ngữ và lệnh. Gõ không dấu cũng được.',
    personal: true,
  },
] as const satisfies readonly SitePage[]

export type SitePath = (typeof sitePages)[number]['path']

const byPath: ReadonlyMap<string, SitePage> = new Map(sitePages.map(page => [page.path, page]))

export function sitePage(path: SitePath): SitePage {
  return byPath.get(path) as SitePage
}
