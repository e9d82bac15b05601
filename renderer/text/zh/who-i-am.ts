import type { whoIAm as english } from '../en/who-i-am.ts';

export const whoIAm: typeof english = {
  who: '你是计划里的哪一位？',
  whoHelp: '“我的”由此而定；没有设过署名时，也以此署名。只问一次，答案只留在这台电脑上。',
  iAm: (name, signs) => (signs ? `你在这份计划里是“${name}”，你写的内容也以此署名。` : `你在这份计划里是“${name}”。`),
  iAmNobody: '你不是这份计划里的任何人。',
  change: '更改',
  choose: '请选择',
  somebodyNew: '新的人员……',
  nobody: '都不是',
  name: '名字',
  add: '添加，就是我',
  unnamed: '请先写名字。',
  signsOtherwise: (signed, name) => `你写的内容署名“${signed}”，而不是“${name}”。`,
  signsNot: (name) => `你写的内容还没有署名，可以署名“${name}”。`,
  signAs: (name) => `改为署名“${name}”`,
};
