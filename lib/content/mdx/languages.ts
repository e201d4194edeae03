/** Languages that fences may name; the highlighter loads exactly these, and the compile cache depends on the list. */
export const languages: readonly string[] = [
  'bash',
  'console',
  'diff',
  'dockerfile',
  'http',
  'ini',
  'js',
  'json',
  'python',
  'sql',
  'text',
  'ts',
  'yaml',
]
