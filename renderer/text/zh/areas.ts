import type { areas as english } from '../en/areas.ts';
import { inWords } from './numerals.ts';

export const areas: typeof english = {
  answers: { somebody: '你' },
  checkIn: { teamOf: (name) => `领域“${name}”` },
  handOut: {
    scopes: { team: '一个领域的目标' },
    scopeMeans: {
      team: '一个生活领域在所有周期里的目标。',
      starter: '只含周期（连同说明与议程）、领域和人员，供别人开始填写。',
    },
    which: { team: '哪个领域' },
    noTeam: '还没有生活领域。',
  },
  inspector: {
    team: '领域',
    noTeam: '未指定领域',
    addTeam: (name) => `添加领域“${name}”`,
    noTeamYet: (text) => `这里没有叫“${text}”的领域。请从列表中选择，或在列表里添加这个名称。`,
    noTeamFound: '还没有叫这个名字的领域。',
  },
  method: { objectivesCap: '一个领域或一个人在一个周期里的目标' },
  overview: {
    nothingWhat: '计划中显示的周期有了目标之后，这里会按生活领域和负责人列出现状。',
    by: { team: '领域' },
    all: { team: '所有领域' },
    without: { team: '没有领域' },
    goneFromPlan: { team: (filter, area) => `“${filter}”按领域“${area}”筛选，但它已不在这份计划里` },
    table: { team: (cycle) => `“${cycle}”，按领域` },
    how: (weeks) =>
      `每条关键结果只计一次：按领域时，归入其目标的领域；按负责人时，归入自己的负责人，没有则归入目标的负责人。进度是已衡量部分的平均值。“落后于时间”指进度小于已过去的时间。“久未更新”指${inWords(weeks)}周以上没有人更新。`,
  },
  people: {
    teams: '生活领域',
    teamsWhat: '生活领域用来给目标分组，目标属于哪个领域写在目标的详情里。',
    noTeams: '还没有生活领域。',
    addTeam: '新的生活领域',
    teamless: (objectives) => `${objectives} 个目标现在没有领域。`,
    removing:
      '移除一个人之后，其负责的内容仍在，只是没有负责人；其署名的内容保留名字。移除一个领域之后，其目标不再属于任何领域。',
  },
  search: { what: '在所有周期中查找：标题和意义、备注、评论、原因、人员、生活领域，以及其他写下的内容。' },
  stage: {
    beyondCap: {
      team: (name, counted, cap) =>
        `领域“${name}”在本周期有 ${counted}，而本计划通常最多 ${cap} 个。如果必须放弃一个，会是哪个？`,
      nobody: (_, counted, cap) =>
        `本周期有 ${counted}没有领域也没有负责人，而本计划通常最多 ${cap} 个。如果必须放弃一个，会是哪个？`,
    },
  },
};
