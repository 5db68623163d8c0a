export const blocks = {
  title: 'Blocks',
}
