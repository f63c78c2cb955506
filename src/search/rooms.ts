const house = '\\d{1,3}\\s*(?:#\\s*楼?|号楼|号?[栋幢座])\\s*(?:\\d{1,2}\\s*单元\\s*)?-?\\s*';
/** A year, an amount or a count behind a building is no room. */
const room = '((?!(?:19|20)\\d\\d(?![室号房]))\\d{3,4})(?![\\d年月日元块件次户人度万%.,/-])(?:室|号房?|房)?';
const roomOf = new RegExp(`((?:^|[^\\d])${house})${room}`, 'g');

/**
 * A folded query without the number of a flat behind its building (3#502, 3号楼2单元502室), and the numbers left out:
 * no record is about one flat, and the figures would find amounts.
 */
export function withoutRooms(text: string): { text: string; rooms: string[] } {
  const rooms: string[] = [];
  const rest = text.replace(roomOf, (_, before: string, number: string) => {
    rooms.push(number);
    return `${before} `;
  });
  return { text: rest.trim(), rooms };
}
