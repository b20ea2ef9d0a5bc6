/** Without the given signs (and white space) at its end. A loop, since `/[;.\s]+$/` may go quadratic. */
export function trimEndOf(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && (signs.includes(text.charAt(end - 1)) || text.charAt(end - 1) === ' '))
    end -= 1;
  return text.slice(0, end);
}
