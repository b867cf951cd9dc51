using Matching.Engine.Domain;
using Matching.Engine.Lawfulness;

namespace Matching.Engine.Tests.Lawfulness;

public sealed class PayCheckTests
{
    private static readonly DateOnly February = new(2026, 2, 2);
    private static readonly DateOnly November = new(2026, 11, 28);

    [Theory]
    [InlineData(Contract.Cdi, PayPeriod.Hour, 12.02, 35.0, null)]
    [InlineData(Contract.Cdi, PayPeriod.Hour, 12.01, 35.0, FindingCode.PayBelowMinimum)]
    [InlineData(Contract.Cdi, PayPeriod.Hour, 8, null, FindingCode.PayBelowMinimum)]
    [InlineData(Contract.Cdi, PayPeriod.Month, 1823.03, 35.0, null)]
    [InlineData(Contract.Cdi, PayPeriod.Month, 1823, 35.0, null)]
    [InlineData(Contract.Cdi, PayPeriod.Month, 1820, 35.0, FindingCode.PayBelowMinimum)]
    [InlineData(Contract.Cdi, PayPeriod.Month, 12.31, 35.0, FindingCode.PayBelowMinimum)]
    [InlineData(Contract.Cdi, PayPeriod.Month, 1042, 20.0, null)]
    [InlineData(Contract.Cdi, PayPeriod.Month, 1500, null, FindingCode.PayImplausible)]
    [InlineData(Contract.Temp, PayPeriod.Month, 1823, 39.0, FindingCode.PayBelowMinimum)]
    [InlineData(Contract.Cdi, PayPeriod.Year, 21876, 35.0, null)]
    [InlineData(Contract.Cdi, PayPeriod.Year, 20000, 35.0, FindingCode.PayBelowMinimum)]
    [InlineData(Contract.Cdi, PayPeriod.Hour, 1867.02, 35.0, FindingCode.PayImplausible)]
    [InlineData(Contract.Cdi, PayPeriod.Month, 9999999, 35.0, FindingCode.PayImplausible)]
    [InlineData(Contract.Apprenticeship, PayPeriod.Month, 492.22, 35.0, null)]
    [InlineData(Contract.Apprenticeship, PayPeriod.Month, 480, 35.0, FindingCode.PayBelowMinimum)]
    [InlineData(Contract.Professionalisation, PayPeriod.Month, 1002.67, 35.0, null)]
    [InlineData(Contract.Professionalisation, PayPeriod.Month, 990, 35.0, FindingCode.PayBelowMinimum)]
    [InlineData(Contract.Insertion, PayPeriod.Hour, 11.88, 26.0, FindingCode.PayBelowMinimum)]
    public void Examine_Pay_ComparesWithTheLowestRungOfTheContract(string contract, string period, double pay, double? hours, string? code)
    {
        var terms = new OpeningTerms { Title = "Agent", Contract = contract, PayPeriod = period, PayMin = (decimal)pay, HoursPerWeek = (decimal?)hours };

        Assert.Equal(code, ContentGate.Examine(terms, February).SingleOrDefault()?.Code);
    }

    [Theory]
    [InlineData(3.38, null)]
    [InlineData(3.37, FindingCode.PayBelowMinimum)]
    public void Examine_PayOfAChildminder_IsCountedAnHourAndChild(double pay, string? code)
    {
        var terms = new OpeningTerms { Title = "Garde", OccupationCode = "K1310", Contract = Contract.Cdi, PayPeriod = PayPeriod.Hour, PayMin = (decimal)pay };

        Assert.Equal(code, ContentGate.Examine(terms, February).SingleOrDefault()?.Code);
    }

    [Fact]
    public void Examine_PayBelowAFigureThatNobodyConfirmed_IsRefusedOnceSomebodyDoes()
    {
        var terms = new OpeningTerms { Title = "Agent", Contract = Contract.Cdi, PayPeriod = PayPeriod.Hour, PayMin = 12.10m, HoursPerWeek = 35 };
        var confirmed = LegalMinimums.Shipped.With([new DateOnly(2026, 6, 1)]);

        Assert.Empty(ContentGate.Examine(terms, February));
        Assert.Empty(ContentGate.Examine(terms, November));
        Assert.Equal(new DateOnly(2026, 6, 1), LegalMinimums.Shipped.Waiting(November)!.From);
        Assert.Null(confirmed.Waiting(November));
        Assert.Equal(FindingCode.PayBelowMinimum, Assert.Single(ContentGate.Examine(terms, November, confirmed)).Code);
        Assert.Empty(ContentGate.Examine(terms with { PayMin = 12.31m }, November, confirmed));
    }

    [Theory]
    [InlineData(Contract.Cdi, PayPeriod.Hour, 9.5, "12,02")]
    [InlineData(Contract.Cdi, PayPeriod.Month, 1500, "1 823,03")]
    [InlineData(Contract.Apprenticeship, PayPeriod.Hour, 3, "27 % du SMIC")]
    [InlineData(Contract.Cdi, PayPeriod.Hour, 1867.02, "120")]
    public void Sentence_OfPay_SaysTheFigureThatItWasComparedWith(string contract, string period, double pay, string figure)
    {
        var terms = new OpeningTerms { Title = "Agent", Contract = contract, PayPeriod = period, PayMin = (decimal)pay, HoursPerWeek = 35 };

        var sentence = LawfulnessWords.Sentence(Assert.Single(ContentGate.Examine(terms, February))).Replace('\u00A0', ' ');

        Assert.Contains(figure, sentence, StringComparison.Ordinal);
        Assert.Equal(figure != "120", sentence.Contains("SMIC depuis le 1er janvier 2026", StringComparison.Ordinal));
    }

    [Fact]
    public void Examine_Internship_IsReadAndHasNoMinimum()
    {
        var terms = new OpeningTerms { Title = "Agent", Contract = Contract.Internship, PayPeriod = PayPeriod.Hour, PayMin = 4.50m };

        Assert.Equal((nameof(OpeningTerms.Contract), FindingCode.Internship), Assert.Single(ContentGate.Examine(terms, February).Select(f => (f.Field, f.Code))));
    }

    [Fact]
    public void Examine_MoreHoursThanTheLawAllows_IsRead() =>
        Assert.Equal(FindingCode.HoursImplausible, Assert.Single(ContentGate.Examine(new() { Title = "Agent", HoursPerWeek = 49 }, February)).Code);

    [Fact]
    public void Minimums_AsShipped_HaveTheirMonthAndSource() =>
        Assert.All(LegalMinimums.Shipped.All, m =>
        {
            Assert.InRange(m.Month - (m.Hour * 35 * 52 / 12), -0.1m, 0.1m);
            Assert.NotEmpty(m.Source);
        });
}
