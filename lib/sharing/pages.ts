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
    path: '/on-tap',
    title: 'Ôn tập',
    description:
      'Ôn lại đúng câu sắp quên, theo lịch nhắc lại ngắt quãng. Câu chắc mà sai quay lại sớm. Không cần tài khoản.',
    stencil: 'ÔN',
  },
  {
    path: '/on-tap/ke-hoach',
    title: 'Kế hoạch đến ngày thi',
    description:
      'Nhập ngày thi và số phút mỗi ngày: mỗi ngày ôn gì, dự đoán nhớ được bao nhiêu, khi thiếu giờ thì bỏ gì trước.',
    stencil: 'LỊCH',
  },
  {
    path: '/thi-thu',
    title: 'Thi thử',
    description: 'Tự ra đề theo miền, bài, mức và số câu; thi có hoặc không tính giờ; xem lại từng câu kèm lý do.',
    stencil: 'THI',
  },
  {
    path: '/thi-thu/lam',
    title: 'Bài thi thử',
    description: 'Một lượt thi thử đang làm hoặc đã nộp. Chỉ nằm trên máy của người thi.',
    personal: true,
  },
  {
    path: '/de-nham',
    title: 'Dễ nhầm',
    description:
      'Các cặp khái niệm container trên AWS hay bị lẫn: bảng so sánh từng khía cạnh và câu hỏi để phân biệt.',
    stencil: 'A/B',
  },
  {
    path: '/phong-van',
    title: 'Phỏng vấn',
    description:
      'Luyện trả lời phỏng vấn về container trên AWS: tự nói hoặc tự viết, rồi so với đáp án mẫu tiếng Việt và tiếng Anh.',
    stencil: 'Q&A',
  },
  {
    path: '/lop',
    title: 'Lớp học',
    description:
      'Vào lớp bằng mã 6 ký tự, không cần tài khoản; hoặc mở lớp: chiếu bài, hỏi cả lớp, thảo luận rồi hỏi lại, xem ai còn nhầm.',
    stencil: 'LỚP',
  },
  {
    path: '/lop/phong',
    title: 'Trong lớp',
    description: 'Lớp học đang mở: theo bài của người dạy, trả lời câu hỏi, hỏi lại. Vào bằng mã trên màn chiếu.',
    personal: true,
  },
  {
    path: '/in-de',
    title: 'In đề',
    description: 'Ra đề trên giấy với nhiều mã đề trộn câu và đáp án, kèm phiếu trả lời, bảng đáp án và lời giải.',
    stencil: 'ĐỀ',
  },
  {
    path: '/mang-di',
    title: 'Mang đi',
    description:
      'Đưa câu hỏi và bài học sang Moodle, Excel, Azota, Anki, Canvas hay LMS của trường. Tệp được tạo ngay trên máy bạn.',
    stencil: 'TỆP',
  },
  {
    path: '/lop/phong/dieu-khien',
    title: 'Điều khiển lớp học',
    description: 'Bàn điều khiển của người dạy: trang chiếu, câu hỏi, phản hồi và người học của một buổi.',
    personal: true,
  },
  {
    path: '/lop/phong/man-hinh',
    title: 'Màn chiếu lớp học',
    description: 'Màn chiếu của một buổi học: mã vào lớp, trang chiếu, câu hỏi và kết quả.',
    personal: true,
  },
  {
    path: '/lop/phong/bao-cao',
    title: 'Báo cáo lớp học',
    description: 'Một buổi học đã ra sao: chỗ nhầm, từng câu, từng người, tệp CSV và bản in. Chỉ người dạy mở được.',
    personal: true,
  },
  {
    path: '/lop/quyen-rieng-tu',
    title: 'Lớp học giữ gì, bao lâu',
    description:
      'Một lớp học giữ tên gọi, câu trả lời và câu hỏi ở đâu, trong bao lâu, ai xem được và xóa ngay thế nào. Không cần tài khoản.',
    stencil: 'GIỮ',
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
