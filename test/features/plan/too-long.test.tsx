/** What is too long is never cut: all of it or nothing, and the place and the limit are named. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../renderer/domain/kinds/limits.ts';
import { placeOf } from '../../../renderer/features/shell/keys.ts';
import { importFile } from '../../app/import-file.ts';
import { plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';
import { opened, shape, title } from './opened-plan.tsx';
import { drawnInspector } from './inspector/drawn-inspector.tsx';

const NOISE = 'Noise stays bearable';
const LONG = 'x'.repeat(700);

describe('words that are too long', () => {
  it('stand whole in their title and say so, and none of them is written until they are shorter', async () => {
    const { planner, user, texts } = await opened();
    const field = title(NOISE);
    await user.click(field);
    await user.keyboard('{End} ');
    await user.paste(LONG);
    await planner.flush();
    expect(field).toHaveValue(`${NOISE} ${LONG}`);
    expect(await screen.findByText(texts.app.tooLong(721, LIMITS.line))).toBeInTheDocument();
    // What was typed before the paste is there; undo takes back the paste and no step of the plan.
    expect(shape(planner)).toContain(`- ${NOISE}`);
    expect(placeOf(field).ownUndo).toBe(true);
    fireEvent.change(field, { target: { value: `${NOISE} by day` } });
    await planner.flush();
    expect(shape(planner)).toContain(`- ${NOISE} by day`);
    expect(placeOf(field).ownUndo).toBe(false);
  });

  it('among pasted lines hold up all of them, and their line is named', async () => {
    const { planner, user, texts } = await opened();
    const before = shape(planner);
    await user.click(title(NOISE));
    await user.paste(`one\n\n- two\n- ${'x'.repeat(LIMITS.line + 1)}\nfour`);
    await planner.flush();
    expect(shape(planner)).toEqual(before);
    expect(title(NOISE)).toHaveValue(NOISE);
    expect(screen.getByText(texts.plan.lineTooLong(4, LIMITS.line + 1, LIMITS.line))).toBeInTheDocument();
  });

  it('among pasted lines are also those that the title and the first line make together', async () => {
    const { planner, user, texts } = await opened();
    await user.click(title(NOISE));
    await user.keyboard('{End}');
    await user.paste(`${'x'.repeat(LIMITS.line)}\ntwo`);
    await planner.flush();
    expect(shape(planner)).not.toContain('- two');
    expect(screen.getByText(texts.plan.lineTooLong(1, LIMITS.line + NOISE.length, LIMITS.line))).toBeInTheDocument();
  });

  it('stand whole in the details as well', async () => {
    const { user, texts, stored, flush } = await drawnInspector('obj1');
    const why = screen.getByRole('textbox', { name: texts.fields.names.why });
    await user.click(why);
    await user.paste('y'.repeat(LIMITS.note + 1));
    await flush();
    expect(why).toHaveValue('y'.repeat(LIMITS.note + 1));
    expect(screen.getByText(texts.app.tooLong(LIMITS.note + 1, LIMITS.note))).toBeInTheDocument();
    expect(stored('objective', 'obj1')?.why).toBeUndefined();
  });
});

describe('C15 what nobody sees', () => {
  it('goes from what is pasted into a title, in one line and in several', async () => {
    const { planner, user } = await opened();
    await user.click(title(NOISE));
    await user.keyboard('{End}');
    await user.paste(' by\vday\u0000\uFEFF');
    await planner.flush();
    expect(shape(planner)).toContain(`- ${NOISE} by day`);
    expect(title(`${NOISE} by day`)).toHaveFocus();
    await user.keyboard(' ');
    await user.paste('\u200Band night\n\u0000weekends\v👩‍');
    await planner.flush();
    expect(shape(planner).slice(2, 4)).toEqual([`- ${NOISE} by day and night`, '- weekends 👩']);
  });

  it('comes with a file, is kept there and shown clean, and looking writes nothing', async () => {
    const theirs = await plannerForTests(SMALL_PLAN);
    const text = (await theirs.text()).replaceAll('"People come back"', '"People\\u000bcome\\u0000 back"');
    const { planner } = await opened([]);
    await importFile(planner, { name: 'slides.okr', text });
    planner.ui.setState({ cycle: 'cycle1' });
    const field = await waitFor(() => title('People come back'));
    fireEvent.focus(field);
    fireEvent.blur(field);
    await planner.flush();
    expect(shape(planner)).toContain('People\vcome\u0000 back');
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value: 'People come back soon' } });
    await planner.flush();
    expect(shape(planner)).toContain('People come back soon');
  });
});
