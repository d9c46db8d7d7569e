import { Argument, Option, type Command } from 'commander';
import type { z } from 'zod';
import { OpenCases, SuccessionAct } from '../../events/campaign.ts';
import { acting, type Building } from '../building.ts';
import { readHeir, type Heir } from '../campaign/options.ts';
import { contextOf, type ActingOptions } from '../context.ts';
import { example } from '../example.ts';
import { readChoice, readDate, readIds } from '../options.ts';
import { actOnCampaign } from '../sending.ts';
import { campaignHelp } from '../words/campaign-acts.ts';

type Act = z.infer<typeof SuccessionAct>;
type Succeeding = ActingOptions & { from: string[]; to?: Heir[]; on: string; openCases: z.infer<typeof OpenCases> };

/** Reorganisation (sắp xếp tổ chức): who is succeeded by whom, on which paper. */
export function campaignSuccession(group: Command, building: Building): void {
  const { word, language } = building;
  const cases = readChoice(...OpenCases.options);
  const command = acting(group.command('succeed').description(word(campaignHelp.succeed)), building)
    .addArgument(new Argument('<act>', word(campaignHelp.act)).argParser(readChoice(...SuccessionAct.options)))
    .addOption(new Option('--from <units>', word(campaignHelp.from)).argParser(readIds).makeOptionMandatory())
    .addOption(new Option('--to <heir>', word(campaignHelp.heir)).argParser(readHeir))
    .addOption(new Option('--on <date>', word(campaignHelp.on)).argParser(readDate).makeOptionMandatory())
    .addOption(new Option('--open-cases <what>', word(campaignHelp.openCases)).argParser(cases).makeOptionMandatory())
    .action((act: Act, { from, to = [], on, openCases, ...who }: Succeeding, self: Command) => {
      const data = { act, from, to, on, openCases };
      return actOnCampaign(contextOf(self, language), who, { type: 'SucceedUnits', data });
    });
  example(
    command,
    building,
    'campaign succeed merge --from c-dc,c-ks --to c-dcks="Cục Địa chất và Khoáng sản" --on 2025-03-01 --open-cases combine --document "kind=Nghị định; number=35/2025/NĐ-CP; date=2025-02-25; issuer=Chính phủ; signer=cp.01; capacity=TM"',
    'campaign succeed rename --from tckttv --to tckttv="Cục Khí tượng Thủy văn" --on 2025-03-01 --open-cases continueSeparately --document "kind=Nghị định; number=35/2025/NĐ-CP; date=2025-02-25; issuer=Chính phủ; signer=cp.01; capacity=TM"',
  );
}
