using System.Collections.Concurrent;
using CsCheck;
using Xunit.Abstractions;

namespace Matching.Data.Tests.Workflows;

/// <summary>
/// Random workflows on a small world through the real commands: after each step everything that must be so is asked of the tables.
/// Small by default, five thousand with PASSERELLE_LONG=1.
/// </summary>
public sealed class WorkflowTests(ITestOutputHelper output)
{
    private const int WorkflowsOfOneDatabase = 25;

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("PASSERELLE_LONG") == "1";

    private static readonly Gen<(int Step, int A, int B)[]> Workflow =
        Gen.Select(Gen.Int[0, Step.All.Count - 1], Gen.Int[0, 11], Gen.Int[0, 11]).Array[8, 30];

    [Fact]
    public async Task AnyOrder_OfAnything_DecidesTellsAndDisclosesOnlyWhatIsSo()
    {
        var worlds = new ConcurrentBag<(SmallWorld World, int Used)>();
        var (steps, workflows) = (0, 0);
        await Workflow.SampleAsync(
            async workflow =>
            {
                var (world, used) = worlds.TryTake(out var free) ? free : (await SmallWorld.CreateAsync(), 0);
                try
                {
                    await PlayAsync(world, workflow);
                }
                catch
                {
                    await world.DisposeAsync();
                    throw;
                }

                Interlocked.Add(ref steps, workflow.Length);
                Interlocked.Increment(ref workflows);
                if (used + 1 < WorkflowsOfOneDatabase) worlds.Add((world, used + 1));
                else await world.DisposeAsync();
            },
            iter: IsLong ? 5_000 : -1, // a hundred, or what CsCheck_Iter says
            threads: 2,
            print: workflow => string.Join("; ", workflow.Select(s => $"{Step.All[s.Step].Name} {s.A} {s.B}")));
        foreach (var (world, _) in worlds) await world.DisposeAsync();
        output.WriteLine($"{workflows} workflows, {steps} steps, nothing broken.");
    }

    private static async Task PlayAsync(SmallWorld world, (int Step, int A, int B)[] workflow)
    {
        await world.RenewAsync();
        foreach (var (step, a, b) in workflow)
        {
            world.Pass(TimeSpan.FromMinutes(1));
            await Step.All[step].Do(world, a, b);
            var broken = await world.BrokenAsync();
            Assert.True(broken.Count == 0, $"After « {Step.All[step].Name} »: {string.Join(", ", broken)}");
        }
    }
}
