using Matching.Engine.Domain;
using Matching.Testing;
using Matching.Testing.Builders;

namespace Matching.Data.Tests.Builders;

public sealed class TestDataTests
{
    [Fact]
    public async Task CreateMatch_EveryState_IsReachedByLegalMoves()
    {
        await using var database = await TestDatabase.CreateAsync();
        var data = new TestData(database.DataSource());
        foreach (var state in MatchTransitions.Table.Moves.Select(m => m.To).Distinct())
        {
            var byMail = await data.CreateMatchAsync(state);
            Assert.Equal(state, await data.StateOfAsync(byMail));

            var resident = await data.CreateResidentAsync(r => r.WithoutEmail());
            var spotted = await data.CreateOpeningAsync(o => o.Spotted());
            var byTelephone = await data.CreateMatchAsync(m => m.InState(state).For(spotted).Of(resident));
            Assert.Equal(state, await data.StateOfAsync(byTelephone));
        }
    }

    [Fact]
    public async Task CreateOpening_EveryState_IsReachedByLegalMoves()
    {
        await using var database = await TestDatabase.CreateAsync();
        var db = database.DataSource();
        var data = new TestData(db);
        foreach (var state in OpeningTransitions.Table.Moves.Select(m => m.To).Distinct())
        {
            var opening = state == OpeningState.Spotted
                ? await data.CreateOpeningAsync(o => o.Spotted())
                : await data.CreateOpeningAsync(o => o.InState(state).WithLicence("B"));
            await using var command = db.CreateCommand("select state from opening where id = $1");
            command.Parameters.AddWithValue(opening.Id);
            Assert.Equal(state, await command.ExecuteScalarAsync());
        }
    }

    [Fact]
    public async Task CreateCommitment_Signed_PromisesItsQuantity()
    {
        await using var database = await TestDatabase.CreateAsync();
        var db = database.DataSource();
        var data = new TestData(db);
        await data.CreateMatchAsync(m => m.HiredAndConfirmed());
        var commitment = await data.CreateCommitmentAsync(c => c.Promising(4));
        await using var command = db.CreateCommand("select promised from commitment_balance where commitment_id = $1");
        command.Parameters.AddWithValue(commitment.Id);
        Assert.Equal(4, await command.ExecuteScalarAsync());
    }
}
