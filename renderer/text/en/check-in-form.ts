/** The form of a check-in, and fields like those in it. */

export const checkInForm = {
  notePlaceholder: 'What moved it?',
  record: 'Record',
  levelReached: 'Level reached',
  noLevel: 'None yet',
  notANumber: 'Write a number in figures, such as 12, or leave it empty.',
  checkInEmpty: 'Write a value, a confidence or a note first.',
  lastTime: (value: string) => `Last time: ${value}`,
  still: (value: string) => `Still ${value}`,
  checkedIn: (title: string, value: string) => `Recorded: ${[title, value].filter(Boolean).join(', ')}`,
  checkInKept: 'What you wrote waits for the next time you check in here.',
  checkInDropped: 'What you wrote for this check-in is dropped.',
  checkInBack: 'Bring it back',
  confidenceRange: (most: number) => `Confidence goes from 0 to ${most}.`,
};
