using Matching.Engine.Training;

namespace Matching.Engine.Tests.Training;

public class LibSvmTests
{
    [Fact]
    public void Parse_RowsAndGroups_AreDenseWithZeroesBetween()
    {
        var read = LibSvm.Parse(["2 qid:1 1:0.5 3:-1 # remark", "", "0 0:4"], ["1", "1", ""]);
        Assert.Equal(4, read.Columns);
        Assert.Equal([0, 0.5f, 0, -1, 4, 0, 0, 0], read.Rows);
        Assert.Equal([2, 0], read.Grades);
        Assert.Equal([1, 1], read.Groups);
        Assert.Equal([0, 0.5f, 4, 0], read.WithColumns(2).Rows);
    }

    [Theory]
    [InlineData("Line 2", "1 1:1|x 1:1", "2")]
    [InlineData("Line 1", "1.5 1:1", "1")]
    [InlineData("Line 1", "1 1=1", "1")]
    [InlineData("Line 1", "1 1:NaN", "1")]
    [InlineData("Line 1", "1 -1:1", "1")]
    [InlineData("add up to 3", "1 1:1|0 1:1", "3")]
    [InlineData("line 2", "1 1:1", "1|many")]
    public void Parse_WhatIsWrong_NamesTheLine(string named, string rows, string groups) =>
        Assert.Contains(named, Assert.Throws<FormatException>(() => LibSvm.Parse(rows.Split('|'), groups.Split('|'))).Message, StringComparison.Ordinal);
}
