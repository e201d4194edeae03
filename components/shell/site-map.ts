interface SitePage {
  readonly href: string
  readonly name: string
}

/** Every page of the site that has a name of its own, by what a person comes for. */
export const siteMap: readonly { readonly title: string; readonly pages: readonly SitePage[] }[] = [
  {
    title: 'Học',
    pages: [
      { href: '/', name: 'Khóa học' },
      { href: '/tien-do', name: 'Tiến độ' },
      { href: '/tim', name: 'Tìm kiếm' },
    ],
  },
  {
    title: 'Ôn thi',
    pages: [
      { href: '/on-tap', name: 'Ôn tập' },
      { href: '/thi-thu', name: 'Thi thử' },
      { href: '/de-nham', name: 'Dễ nhầm' },
      { href: '/phong-van', name: 'Phỏng vấn' },
    ],
  },
  {
    title: 'Tra cứu',
    pages: [
      { href: '/so-tay', name: 'Sổ tay lệnh' },
      { href: '/thuat-ngu', name: 'Thuật ngữ' },
      { href: '/cap-nhat', name: 'Sổ dữ kiện' },
    ],
  },
  {
    title: 'Dạy',
    pages: [
      { href: '/lop', name: 'Lớp học' },
      { href: '/in-de', name: 'In đề' },
      { href: '/mang-di', name: 'Mang đi' },
    ],
  },
]

const inBar: ReadonlySet<string> = new Set(['/', '/on-tap', '/thi-thu', '/so-tay', '/tien-do'])

/** The few that stand in the bar over every page of a laptop. */
export const barPages: readonly SitePage[] = siteMap.flatMap(({ pages }) => pages.filter(({ href }) => inBar.has(href)))
