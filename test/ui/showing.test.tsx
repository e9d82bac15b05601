import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Banner } from '../../renderer/ui/Banner.tsx';
import { ConfidenceDot } from '../../renderer/ui/ConfidenceDot.tsx';
import { ProgressBar } from '../../renderer/ui/ProgressBar.tsx';
import { SkipLink } from '../../renderer/ui/SkipLink.tsx';
import { Sparkline } from '../../renderer/ui/Sparkline.tsx';
import type { SparklineShape } from '../../renderer/ui/sparkline-paths.ts';

describe('progress', () => {
  it('says its value in words, and is drawn no further than full', () => {
    render(<ProgressBar label="Progress" value={1.4} word="140 %" />);
    const meter = screen.getByRole('meter', { name: 'Progress' });
    expect(meter).toHaveAttribute('aria-valuetext', '140 %');
    expect(meter).toHaveAttribute('aria-valuenow', '100');
    expect(meter.style.getPropertyValue('--share')).toBe('1');
  });

  it('is as long as its number, whatever is shown beside it', () => {
    render(<ProgressBar label="Progress" value={0.66} word="66 %, 3 of 4 measured" shownWord="66 %" showWord />);
    const meter = screen.getByRole('meter', { name: 'Progress' });
    expect(meter).toHaveAttribute('aria-valuenow', '66');
    expect(meter.style.getPropertyValue('--share')).toBe('0.66');
    expect(screen.getByText('66 %')).toBeInTheDocument();
  });

  it('has no value at all where it is unknown', () => {
    render(<ProgressBar label="Progress" value={undefined} word="not known" />);
    expect(screen.queryByRole('meter')).toBeNull();
    expect(screen.getByRole('img', { name: 'Progress: not known' })).not.toHaveAttribute('aria-valuenow');
  });
});

describe('the trend', () => {
  const drawn = (shape: SparklineShape) => {
    const { container } = render(<Sparkline {...shape} text="Three weeks" />);
    return {
      paths: [...container.querySelectorAll('path')].map((path) => path.getAttribute('d')),
      band: container.querySelector('rect'),
    };
  };
  const points = (...all: readonly (readonly [at: number, value: number])[]) =>
    all.map(([at, value]) => ({ at, value }));

  it('is told in words', () => {
    render(<Sparkline points={points([0, 1], [1, 2])} text="From 1 to 2" />);
    expect(screen.getByText('From 1 to 2')).toBeInTheDocument();
  });

  it('spaces values by time, and is dotted from the last one on', () => {
    expect(drawn({ points: points([0, 0], [0.1, 10], [0.5, 20]) }).paths).toEqual(['M3 17L8.8 10L32 3', 'M32 3H61']);
  });

  it('keeps start and target in view, so that a step away from the target looks like one', () => {
    const { paths } = drawn({ points: points([0, 19], [0.5, 17], [1, 9]), limits: [22, 40] });
    expect(paths).toEqual(['M0 3H64', 'M3 12.48L32 13.39L61 17']);
  });

  it('draws the band in which values should stay, open where it has one edge', () => {
    const both = drawn({ points: points([0, 0], [1, 40]), band: { low: 10, high: 30 } }).band;
    expect([both?.getAttribute('y'), both?.getAttribute('height')]).toEqual(['6.5', '7']);
    const above = drawn({ points: points([0, 0], [1, 40]), band: { low: 20 } }).band;
    expect([above?.getAttribute('y'), above?.getAttribute('height')]).toEqual(['0', '10']);
  });

  it('is dotted where nobody said anything in between, up to today and no further', () => {
    const two = points([0, 0], [0.5, 10]);
    const silent = { at: 0.75, value: 20, silent: true };
    expect(drawn({ points: [...two, silent], today: 0.9 }).paths).toEqual([
      'M3 17L32 10M46.5 3',
      'M32 10L46.5 3M46.5 3H55.2',
    ]);
    expect(drawn({ points: two, today: 0.5 }).paths).toEqual(['M3 17L32 3']);
  });

  it('draws the even pace, and keeps where it may land in view', () => {
    const shape: SparklineShape = {
      points: points([0, 0], [0.5, 10]),
      today: 0.5,
      limits: [0, 20],
      pace: [
        { at: 0, value: 0 },
        { at: 1, value: 20 },
      ],
    };
    expect(drawn(shape).paths).toContain('M3 17L61 3');
    const { band: landing, paths } = drawn({ ...shape, landing: { low: 10, high: 40 } });
    expect(paths).toContain('M3 17L61 10');
    expect([landing?.getAttribute('y'), landing?.getAttribute('height')]).toEqual(['2', '12.5']);
  });

  it('marks today and each value where there is room', () => {
    const marks = (marked: boolean) => {
      const { container } = render(
        <Sparkline points={points([0, 0], [0.25, 5], [0.5, 10])} today={0.75} marked={marked} text="Marked" />,
      );
      const lines = [...container.querySelectorAll('path')].map((path) => path.getAttribute('d'));
      return [container.querySelectorAll('circle').length, lines.includes('M46.5 0V20')];
    };
    expect(marks(true)).toEqual([3, true]);
    expect(marks(false)).toEqual([1, false]);
  });

  it('stands with one value, with equal ones and with none', () => {
    expect(drawn({ points: points([1, 5]) }).paths).toEqual(['M61 10']);
    expect(drawn({ points: points([0, 5], [1, 5]) }).paths).toEqual(['M3 10L61 10']);
    expect(drawn({ points: [] }).paths).toEqual(['']);
  });
});

describe('words beside shapes', () => {
  it('each band has a shape of its own and its word', () => {
    const { container } = render(
      <>
        <ConfidenceDot band="high" word="Confident" />
        <ConfidenceDot band="medium" word="Doubtful" wordHidden />
        <ConfidenceDot band="low" word="In danger" />
      </>,
    );
    expect(container).toHaveTextContent('ConfidentDoubtfulIn danger');
    const shapes = [...container.querySelectorAll('svg')].map((svg) => svg.innerHTML);
    expect(new Set(shapes).size).toBe(3);
  });

  it('a danger interrupts, the rest waits', () => {
    render(
      <>
        <Banner tone="danger" title="Not saved." />
        <Banner tone="info" title="Two questions." />
      </>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('Not saved.');
    expect(screen.getByRole('status')).toHaveTextContent('Two questions.');
  });

  it('the skip link takes the keyboard there', async () => {
    const user = userEvent.setup();
    render(
      <>
        <SkipLink to="plan">Skip to the plan</SkipLink>
        <main id="plan">Plan</main>
      </>,
    );
    await user.tab();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('main')).toHaveFocus();
  });
});
