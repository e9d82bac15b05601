/** What can be made of a plan for people without the app. The formats are those of `app/files/documents.ts`: one that is not named here does not compile there. */

export const documents = {
  heading: 'For people without the app',
  what: 'The same part with the same choices, to be read elsewhere. It cannot be locked, and nothing but the file above can be merged back.',
  formats: {
    'reading-copy': {
      name: 'Reading copy',
      is: 'A page for any browser, on which reviewers write remarks. Mail services often hold such files back, and a phone shows them without remarks: then the archive, or a PDF from Print, whose rows have the same numbers.',
      act: 'Save the reading copy',
      saved: (name: string) => `The reading copy is saved as ${name}. It opens in any browser, without a network.`,
    },
    'reading-copy-zip': {
      name: 'Reading copy in an archive',
      is: 'The same page for mail services that hold back such files. On a phone it is unpacked first.',
      act: 'Save the archive',
      saved: (name: string) => `The reading copy is saved in ${name}.`,
    },
    message: {
      name: 'Text for a mail or slides',
      is: 'A numbered line a row, put on the clipboard.',
      act: 'Copy as text',
      saved: () => 'Copied. Paste it into a mail, a chat or slides.',
    },
    markdown: {
      name: 'Markdown',
      is: 'Headings and lists for a wiki, a repository or a text editor.',
      act: 'Save as Markdown',
      saved: (name: string) => `The plan is saved as ${name}.`,
    },
    workbook: {
      name: 'Excel workbook',
      is: 'Sheets of key results, check-ins, initiatives and comments, with figures and days to sort and count.',
      act: 'Save the workbook',
      saved: (name: string) => `The workbook is saved as ${name}.`,
    },
    csv: {
      name: 'Table of key results',
      is: 'A row per key result, for spreadsheets and scripts.',
      act: 'Save the table',
      saved: (name: string) => `The table is saved as ${name}.`,
    },
    'csv-check-ins': {
      name: 'Table of check-ins',
      is: 'A row per check-in, for spreadsheets and scripts.',
      act: 'Save the check-ins',
      saved: (name: string) => `The check-ins are saved as ${name}.`,
    },
  },
  leavesOut: (what: readonly string[]) =>
    `Leaves out ${new Intl.ListFormat('en', { type: 'conjunction' }).format(what)}.`,
  losses: {
    purpose: 'what the plan is for',
    guidance: 'the agenda of a cycle',
    levels: 'the words of milestones',
    initiatives: 'initiatives',
    'check-ins': 'all check-ins but the last value and confidence',
    comments: 'comments',
    proposals: 'proposals and what was decided about them',
    reasons: 'the reasons for scores',
    agreed: 'what was agreed and changed since',
    answers: 'other answers to open questions',
    pauses: 'pauses',
    carried: 'what is carried over',
    learned: 'what was learned',
    meetings: 'meetings',
    method: 'this plan’s own words and bands',
    links: 'what serves what',
  },
  clipboard: 'clipboard',
  noCheckIns: 'Check-ins are left out above, so there are none to save.',
  making: 'Writing',
  notCopied: 'It could not be copied: the system does not let this window use the clipboard.',
};
